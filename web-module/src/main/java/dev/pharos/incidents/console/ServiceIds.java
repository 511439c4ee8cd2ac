package dev.pharos.incidents.console;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import java.util.UUID;

/** What the address of a page says: whatever is no id names nothing. */
final class ServiceIds {

    private ServiceIds() {}

    static UUID of(String text) {
        return Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound("service"));
    }
}
