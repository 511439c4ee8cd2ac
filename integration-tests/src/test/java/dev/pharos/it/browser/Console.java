package dev.pharos.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.pharos.it.client.Addresses;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Debian's Chromium, with one window on the console, somebody at an address of their own before it. */
final class Console implements AutoCloseable {

    /** Serious ones keep people from using a page. */
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Another name of this machine. */
    static final String INSECURE_HOST = "pharos.test";

    private static final double PATIENCE_MILLIS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            // Unlike localhost, nothing a browser trusts without HTTPS.
            "--host-resolver-rules=MAP " + INSECURE_HOST + " 127.0.0.1",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private static final String INSPECTED = "inspected";

    private final Page page;
    private final PharosServer server;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Set<Request> underway = ConcurrentHashMap.newKeySet();
    private volatile boolean inspecting;

    private Console(PharosServer server, int width, int height, ColorScheme colors, boolean scripts) {
        this.server = server;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("pharos.it.chromium", "/usr/bin/chromium")))
                        .setArgs(FLAGS));
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colors)
                .setJavaScriptEnabled(scripts)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", Addresses.next())));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (inspecting) {
                underway.add(request);
            }
        });
        page.onRequestFinished(underway::remove);
        page.onRequestFailed(underway::remove);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !inspecting) {
                complaints.add(message.text());
            }
        });
    }

    static Console onADesk(PharosServer server) {
        return new Console(server, 1280, 900, ColorScheme.LIGHT, true);
    }

    /** A browser that runs no scripts. */
    static Console withoutScripts(PharosServer server) {
        return new Console(server, 1280, 900, ColorScheme.LIGHT, false);
    }

    static Console inTheDark(PharosServer server) {
        return new Console(server, 1280, 900, ColorScheme.DARK, true);
    }

    static Console onAPhone(PharosServer server) {
        return new Console(server, 390, 844, ColorScheme.LIGHT, true);
    }

    Page page() {
        return page;
    }

    /** Opens a page, by its path below the context root. */
    void open(String path) {
        page.navigate(server.baseUrl().resolve(path).toString());
    }

    /** The element that the page marks with this test id. */
    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    void logIn(Organization organization) {
        open("login");
        answerLogIn(page, organization);
        assertThat(at("live")).hasAttribute("data-state", "live");
    }

    /** Fills in the log-in that a window shows. */
    static void answerLogIn(Page window, Organization organization) {
        window.getByTestId("email").fill(organization.email());
        window.getByTestId("password").fill(organization.password());
        window.getByTestId("login-submit").click();
    }

    /** Takes a picture for people to look at, and asks axe whether everybody can use what it shows. */
    void inspect(String name) {
        // What a bundle says of a key that it does not have.
        assertThat(page.locator("body")).not().containsText("???");
        dismissNotices();
        // The camera and axe bring styles of their own, which the page's policy refuses with a message.
        inspecting = true;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(finding -> GRAVE.contains(finding.getImpact()))
                        .map(Console::text)
                        .toList();
        // Axe fetches what sheets import, from where it is not, and may still be at it when it has told its findings.
        page.waitForCondition(underway::isEmpty);
        // What the browser has to say of that arrives in order, but on a busy machine not at once.
        page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().equals(INSPECTED)),
                () -> page.evaluate("text => console.info(text)", INSPECTED));
        inspecting = false;
        assertThat(findings).as("findings of axe on " + name).isEmpty();
    }

    /** A notice that fades has every contrast there is, and stays for six seconds unless somebody takes it away. */
    private void dismissNotices() {
        page.evaluate("document.querySelectorAll('.ui-growl-icon-close').forEach(close => close.click())");
        assertThat(page.locator(".ui-growl-item-container"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
    }

    /** Nothing of the page is cut off or has to be scrolled to sideways. */
    void assertFitsTheWidth() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isNotPositive();
    }

    /** What the page itself complained about: broken scripts, refused content. */
    List<String> complaints() {
        return complaints;
    }

    private static String text(Rule finding) {
        var places = finding.getNodes().stream()
                .limit(3)
                .map(node -> String.valueOf(node.getHtml()))
                .toList();
        return finding.getId() + " (" + finding.getHelp() + "): " + places;
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
