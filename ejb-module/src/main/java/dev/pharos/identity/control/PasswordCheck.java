package dev.pharos.identity.control;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.PasswordRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether a password fits an account, with the same work whether or not there is such an account. */
@ApplicationScoped
public class PasswordCheck {

    @Inject
    AccountStore accounts;

    @Inject
    PasswordHasher hasher;

    /** The account whose address and password these are. Call it outside a transaction: hashing takes long. */
    public Optional<Account> accountOf(Credentials credentials) {
        var password = bounded(credentials.password());
        var account = EmailAddress.parse(credentials.email()).flatMap(accounts::find);
        if (account.isEmpty()) {
            hasher.pretend(password);
            return Optional.empty();
        }
        return account.filter(known -> hasher.matches(password, known.passwordHash()));
    }

    /** Whether this is the password of an account that is known already. Call it outside a transaction, too. */
    public boolean isPasswordOf(long accountId, String password) {
        return accounts.find(accountId)
                .filter(account -> hasher.matches(bounded(password), account.passwordHash()))
                .isPresent();
    }

    /** No account has a longer one, and the work must not grow with what a stranger sends. */
    private static String bounded(String password) {
        var text = password == null ? "" : password;
        return PasswordRule.isTooLong(text) ? "" : text;
    }
}
