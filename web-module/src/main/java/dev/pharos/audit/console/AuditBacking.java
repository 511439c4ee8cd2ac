package dev.pharos.audit.console;

import dev.pharos.audit.boundary.AuditTrail;
import dev.pharos.audit.entity.Verification;
import dev.pharos.identity.console.Access;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the audit log: its address says all there is to know, so it can be shared and gone back to. */
@Named("auditLog")
@RequestScoped
public class AuditBacking {

    private static final int PAGE = 50;

    @Inject
    Access access;

    @Inject
    AuditTrail trail;

    private final AuditChoice choice = new AuditChoice();
    private Long before;
    private boolean verifying;
    private boolean more;
    private List<AuditLine> lines;
    private List<String> actions;
    private Verification verification;

    /** Before the page is shown: only admins get here. */
    public void load() {
        var tenant = access.administering();
        verification = verifying ? trail.verify(tenant) : null;
        var found = trail.list(tenant, choice.filter(), before, PAGE + 1);
        more = found.size() > PAGE;
        lines = AuditLine.of(found.subList(0, Math.min(PAGE, found.size())), verification);
        actions = trail.actions(tenant);
    }

    public List<AuditLine> lines() {
        return lines;
    }

    public List<String> actions() {
        return actions;
    }

    /** What came of verifying, or null when nobody asked. */
    public Verification verification() {
        return verification;
    }

    /** The address of the next page with the same choice, or null on the last. */
    public String older() {
        return more ? address("before=" + lines.get(lines.size() - 1).seq()) : null;
    }

    public String newest() {
        return before == null ? null : address("");
    }

    /** The page on which the broken entry stands, without a choice that could hide it. */
    public String brokenPage() {
        return "?verify=true&before=" + (verification.firstBroken() + 1) + "#entry-" + verification.firstBroken();
    }

    private String address(String part) {
        var verify = verifying ? "verify=true" : "";
        return Stream.of(choice.pageQuery(), verify, part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Of the file with the same choice. */
    public String exportQuery(String format) {
        return Stream.of("format=" + format, choice.query())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }

    public AuditChoice getChoice() {
        return choice;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    public boolean isVerifying() {
        return verifying;
    }

    public void setVerifying(boolean verifying) {
        this.verifying = verifying;
    }
}
