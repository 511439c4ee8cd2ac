package dev.pharos.statuspage.console;

import dev.pharos.identity.console.Access;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.console.ZoneChoices;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.statuspage.boundary.StatusPages;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageDraft;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PageView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How the status page of the organization looks, and who may read it. */
@Named("statusPage")
@ViewScoped
public class StatusPageBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Access access;

    @Inject
    StatusPages pages;

    @Inject
    Page page;

    private transient PageView view;
    private Integer version;
    private String title;
    private String message;
    private String visibility;
    private String password;
    private String language;
    private String timeZone;

    /** The time zone as it was read, which stays on offer. */
    private String stored;

    private String accent;

    /** Before the page is shown. */
    public void load() {
        show(pages.get(access.reading()));
    }

    public void save() {
        try {
            var settings = new PageSettings(
                    title, message, PageAccess.parse(visibility).orElse(null), language, timeZone, accent);
            var wanted = new PageDraft(settings, password == null || password.isEmpty() ? null : password);
            show(pages.change(access.administering(), version, current -> wanted));
            page.done("statusPage.saved");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /**
     * The picture was changed beside the form, which raises the version. If that was all that changed, the form may still be
     * saved; otherwise it is refused, so that nobody's change is lost.
     */
    public void drawn() {
        var known = view();
        view = pages.get(access.reading());
        if (version == known.version() && known.settings().equals(view.settings())) {
            version = (int) view.version();
        }
    }

    private void show(PageView current) {
        view = current;
        version = (int) current.version();
        title = current.settings().title();
        message = current.settings().message();
        visibility = current.settings().access().text();
        password = null;
        language = current.settings().language();
        timeZone = current.settings().timeZone();
        stored = timeZone;
        accent = current.settings().accent();
    }

    public PageView view() {
        if (view == null) {
            view = pages.get(access.reading());
        }
        return view;
    }

    public PageAccess[] visibilities() {
        return PageAccess.values();
    }

    public List<String> languages() {
        return PageSettings.LANGUAGES.stream().sorted().toList();
    }

    public List<String> timeZones() {
        return ZoneChoices.with(stored);
    }

    public boolean isAskingForPassword() {
        return PageAccess.PASSWORD.text().equals(visibility);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getVisibility() {
        return visibility;
    }

    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }
}
