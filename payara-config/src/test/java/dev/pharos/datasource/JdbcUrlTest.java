package dev.pharos.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void addsTheOptionsToABareAddress() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db:3306/pharos"))
                .isEqualTo("jdbc:mariadb://db:3306/pharos?connectTimeout=2000&socketTimeout=4000"
                        + "&transactionIsolation=READ-COMMITTED&sessionVariables=idle_transaction_timeout=8"
                        + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useMysqlMetadata=true");
    }

    @Test
    void keepsWhatTheOperatorWrote() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db/pharos?sslMode=trust&socketTimeout=5000"))
                .startsWith("jdbc:mariadb://db/pharos?sslMode=trust&socketTimeout=5000&connectTimeout=2000&")
                .doesNotContain("socketTimeout=4000");
    }

    @Test
    void changesNothingTheSecondTime() {
        var complete = JdbcUrl.complete("jdbc:mariadb://db/pharos");

        assertThat(JdbcUrl.complete(complete)).isEqualTo(complete);
    }
}
