package dev.pharos.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.PasswordRule;
import dev.pharos.platform.entity.Ids;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordCheckTest {

    /** Three code units that are one character once they are composed. */
    private static final String COMPOSED_OF_THREE = "e\u0323\u0302";

    @Test
    void takesEveryPasswordThatCanBeRegisteredHoweverItIsTyped() {
        var longest = COMPOSED_OF_THREE.repeat(PasswordRule.MAX_LENGTH - 1) + "a";

        assertThat(PasswordRule.violation(longest)).isEmpty();
        assertThat(logsIn(longest)).isTrue();
    }

    @Test
    void doesNotHashWhatIsLongerThanAnyPassword() {
        assertThat(logsIn("ab".repeat(PasswordRule.MAX_LENGTH))).isFalse();
    }

    /** Whether the password reaches the hash of an account that has it. */
    private static boolean logsIn(String password) {
        var check = new PasswordCheck();
        check.accounts = new OneAccount();
        check.hasher = new Hasher(password);
        return check.accountOf(new Credentials("a@b.co", password, null)).isPresent();
    }

    private static final class OneAccount extends AccountStore {

        @Override
        public Optional<Account> find(EmailAddress email) {
            return Optional.of(new Account(Ids.next(), email, "hash", Instant.EPOCH));
        }
    }

    private static final class Hasher extends PasswordHasher {

        private final String right;

        private Hasher(String right) {
            this.right = right;
        }

        @Override
        public boolean matches(String password, String hash) {
            return password.equals(right);
        }
    }
}
