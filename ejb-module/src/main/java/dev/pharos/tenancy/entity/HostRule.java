package dev.pharos.tenancy.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which host names an organization may take: not the one by which everybody reaches this installation, and of those that
 * the installation gives out only its own.
 *
 * @param domain under which every organization has a name
 * @param publicHost of the installation
 */
public record HostRule(String domain, String publicHost) {

    public static final int MOST = 10;

    /**
     * The names in canonical form, each once; refuses them naming every wrong one.
     *
     * @param texts as typed; null for none
     * @param slug of the organization
     */
    public Set<String> accepted(List<String> texts, String slug) {
        var names = new LinkedHashSet<String>();
        var errors = new ArrayList<FieldError>();
        var wanted = texts == null ? List.<String>of() : texts;
        for (var index = 0; index < wanted.size(); index++) {
            var field = "hosts[" + index + "]";
            var host = HostName.parse(wanted.get(index));
            violation(host, slug).ifPresent(rule -> errors.add(new FieldError(field, rule)));
            host.map(HostName::text).ifPresent(names::add);
        }
        if (wanted.size() > MOST) {
            errors.add(new FieldError("hosts", "may be at most " + MOST));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return names;
    }

    private Optional<String> violation(Optional<HostName> host, String slug) {
        if (host.isEmpty()) {
            return Optional.of("must be a host name such as status.example.com");
        }
        var name = host.get();
        if (name.text().equalsIgnoreCase(publicHost) || name.text().equals(domain)) {
            return Optional.of("is the name of this installation");
        }
        return name.isBelow(domain) && !name.text().equals(slug + "." + domain)
                ? Optional.of("must be " + slug + "." + domain + " or a name outside of " + domain)
                : Optional.empty();
    }
}
