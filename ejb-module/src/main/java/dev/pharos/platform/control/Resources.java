package dev.pharos.platform.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;

/** What the server lends, made injectable in one place. */
@ApplicationScoped
public class Resources {

    @Resource(lookup = "jdbc/pharos")
    DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
