package dev.pharos.statuspage.boundary;

import dev.pharos.identity.control.PasswordHasher;
import dev.pharos.platform.boundary.InstallationSecrets;
import dev.pharos.statuspage.control.SnapshotReader;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Status pages as everybody may see them. */
@Stateless
public class PublicPages {

    private static final String SECRET = "status-page";

    @Inject
    SnapshotReader reader;

    @Inject
    PasswordHasher passwords;

    @Inject
    InstallationSecrets secrets;

    /** All that the page shows; read in one transaction, so that its parts agree. */
    public Optional<PageSnapshot> read(String slug) {
        return reader.read(slug);
    }

    /** The public incidents that began in a time, newest first. */
    public List<PublicIncident> incidents(long tenantId, Instant from, Instant to) {
        return reader.incidents(tenantId, from, to);
    }

    public Optional<PublicIncident> incident(long tenantId, UUID id) {
        return reader.incident(tenantId, id);
    }

    public Optional<Logo> logo(long tenantId) {
        return reader.logo(tenantId);
    }

    /** The page that is reached by a host name. */
    public Optional<String> slugOf(String host) {
        return reader.slugOf(host);
    }

    /** Whether this is the password of the page; takes long on purpose. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean opens(PublicPage page, String password) {
        if (page.passwordHash() == null) {
            passwords.pretend(password);
            return false;
        }
        return passwords.matches(password, page.passwordHash());
    }

    /** What passes to private pages are signed with, the same on all nodes. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] signingKey() {
        return secrets.get(SECRET);
    }
}
