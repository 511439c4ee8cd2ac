package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Authenticator;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Test;

/** What people do about their own account. */
@WithPharos
class ProfileConsoleIT {

    private static final String FRESH = "a brand new passphrase";

    @Test
    void getsSomebodyBackInWhoForgotTheirPassword(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.open("login");
            console.at("to-forgot").click();
            console.inspect("forgot");
            console.at("email").fill(organization.email());
            console.at("forgot-submit").click();
            assertThat(console.at("forgot-done")).isVisible();
            console.inspect("forgot-done");

            var mail = new Mailbox(server, organization.email()).await("Reset your Pharos password");
            console.page().navigate(mail.link());
            choose(console, "short", "short");
            assertThat(console.page().locator("[id='form:password-error']")).containsText("at least 12");
            choose(console, FRESH, "something else entirely");
            assertThat(console.page().locator("[id='form:passwordConfirmation-error']"))
                    .containsText("must repeat");
            console.inspect("reset-refused");
            choose(console, FRESH, FRESH);

            assertThat(console.at("reset-banner")).isVisible();
            console.at("email").fill(organization.email());
            console.at("password").fill(FRESH);
            console.at("login-submit").click();
            assertThat(console.at("empty-state")).isVisible();

            console.page().navigate(mail.link());
            choose(console, FRESH, FRESH);
            assertThat(console.page().locator("[id='form:token-error']")).containsText("not good");
            console.inspect("reset-used");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void asksForTheCodeInASecondStep(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onADesk(server)) {
            console.logIn(organization);
            console.at("user-menu-button").click();
            console.at("to-profile").click();
            console.inspect("profile");
            console.page().locator("[id='totp:password']").fill(organization.password());
            console.at("totp-begin").click();
            assertThat(console.at("qr")).isVisible();
            console.inspect("profile-totp-scan");
            var app = new Authenticator(console.at("totp-secret").textContent().strip());
            console.page().locator("[id='totp:code']").fill("000000");
            console.at("totp-confirm").click();
            assertThat(console.page().locator("[id='totp:code-error']")).containsText("is wrong");
            console.page().locator("[id='totp:code']").fill(app.code(0));
            console.at("totp-confirm").click();
            assertThat(console.at("recovery-codes")).isVisible();
            assertThat(console.at("totp-on")).isVisible();
            console.inspect("profile-totp-codes");

            console.at("user-menu-button").click();
            console.at("logout").click();
            Console.answerLogIn(console.page(), organization);
            assertThat(console.at("code")).isFocused();
            assertThat(console.at("email")).isHidden();
            console.inspect("login-code");
            // The fifth attempt of this account in a minute: a wrong one before it would be one too many.
            console.at("code").fill(app.code(1));
            console.at("login-submit").click();
            assertThat(console.at("empty-state")).isVisible();
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void changesNamePasswordAndSessions(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.inTheDark(server)) {
            console.logIn(organization);
            console.open("profile");
            console.at("name").fill("Ada Lovelace");
            console.at("save-name").click();
            assertThat(console.page().locator(".ui-growl")).containsText("Saved");

            assertThat(console.at("end-session")).hasCount(1);
            console.inspect("profile-sessions-dark");
            console.at("end-session").click();
            assertThat(console.at("end-session")).hasCount(0);
            assertThat(organization
                            .stranger()
                            .post(
                                    "api/auth/token/refresh",
                                    "{\"refreshToken\":\"" + organization.refreshToken() + "\"}")
                            .status())
                    .isEqualTo(401);

            console.at("currentPassword").fill("not the password");
            console.at("newPassword").fill(FRESH);
            console.at("newPasswordConfirmation").fill(FRESH);
            console.at("save-password").click();
            assertThat(console.page().locator("[id='password:currentPassword-error']"))
                    .containsText("is wrong");
            console.at("currentPassword").fill(organization.password());
            console.at("newPassword").fill(FRESH);
            console.at("newPasswordConfirmation").fill(FRESH);
            console.at("save-password").click();
            assertThat(console.page().locator(".ui-growl")).containsText("password was changed");
            console.open("profile");
            assertThat(console.at("name")).hasValue("Ada Lovelace");
            assertThat(console.complaints()).isEmpty();
        }
    }

    @Test
    void fitsAPhone(PharosServer server) {
        var organization = Organization.register(server);
        try (var console = Console.onAPhone(server)) {
            console.open("forgot");
            console.inspect("forgot-phone");
            console.assertFitsTheWidth();
            console.logIn(organization);
            console.open("profile");
            console.page().locator("[id='totp:password']").fill(organization.password());
            console.at("totp-begin").click();
            assertThat(console.at("qr")).isVisible();
            console.assertFitsTheWidth();
            console.inspect("profile-phone");
        }
    }

    private static void choose(Console console, String password, String again) {
        console.at("password").fill(password);
        console.at("passwordConfirmation").fill(again);
        console.at("reset-submit").click();
    }
}
