package dev.pharos.statuspage.boundary;

import dev.pharos.identity.control.PasswordHasher;
import dev.pharos.statuspage.control.PageDesk;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageDraft;
import dev.pharos.statuspage.entity.PageView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** The settings of status pages. */
@Stateless
public class StatusPages {

    @Inject
    PageDesk desk;

    @Inject
    PasswordHasher passwords;

    public PageView get(long tenantId) {
        return desk.get(tenantId);
    }

    /**
     * Changes how a page looks and who may read it. Hashing takes long, so the transaction, whose lock others of the organization
     * wait for, begins behind it; before it whatever is wrong is refused, and in it once more.
     *
     * @param version what the caller believes to change, or null for whatever is there
     * @param change made twice; its password must not depend on what is there
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PageView change(long tenantId, Integer version, UnaryOperator<PageDraft> change) {
        var password = desk.checked(tenantId, version, change).password();
        return desk.change(tenantId, version, change, password == null ? null : passwords.hash(password));
    }

    /** Puts a picture into the head of the page. */
    public PageView draw(long tenantId, Logo logo) {
        return desk.draw(tenantId, logo);
    }

    /** Takes the picture out again. */
    public PageView erase(long tenantId) {
        return desk.draw(tenantId, null);
    }
}
