package dev.pharos.statuspage.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.delivery.entity.Receiver;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.control.Jdbc;
import dev.pharos.platform.entity.UtcTimestamps;
import dev.pharos.statuspage.entity.NewsKind;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriberCounts;
import dev.pharos.statuspage.entity.SubscriberFilter;
import dev.pharos.statuspage.entity.SubscriptionWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subscribers in the database. By their secrets they are found without a tenant, for a secret has one owner. */
@ApplicationScoped
public class SubscriberStore {

    private static final String SELECT = """
        SELECT s.tenant_id, s.id, s.uuid, s.channel, s.address, s.language, s.kinds, s.all_services, s.invited,
          (SELECT GROUP_CONCAT(v.uuid) FROM subscriber_service x
           JOIN service v ON v.tenant_id = x.tenant_id AND v.id = x.service_id
           WHERE x.tenant_id = s.tenant_id AND x.subscriber_id = s.id) AS services,
          s.unsubscribe_token, s.failures, s.created_at, s.confirmed_at
        FROM subscriber s WHERE\
        """;
    private static final String ADD = """
        INSERT INTO subscriber (tenant_id, uuid, channel, address, address_hash, language, kinds, all_services,
          invited, confirm_hash, unsubscribe_token, signing_secret, failures, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)\
        """;
    private static final String ASK_AGAIN = """
        UPDATE subscriber SET language = ?, kinds = ?, all_services = ?, confirm_hash = ?, signing_secret = ?,
          created_at = ? WHERE tenant_id = ? AND uuid = ? AND confirmed_at IS NULL\
        """;
    private static final String FORGET_SERVICES = """
        DELETE FROM subscriber_service WHERE tenant_id = ?
          AND subscriber_id = (SELECT id FROM subscriber WHERE tenant_id = ? AND uuid = ?)\
        """;
    private static final String ADD_SERVICES = """
        INSERT INTO subscriber_service (tenant_id, subscriber_id, service_id)
        SELECT s.tenant_id, s.id, v.id FROM subscriber s JOIN service v ON v.tenant_id = s.tenant_id
        WHERE s.tenant_id = ? AND s.uuid = ? AND v.public AND v.uuid IN (%s)\
        """;
    private static final String CONFIRM =
            "UPDATE subscriber SET confirmed_at = ?, confirm_hash = NULL WHERE confirm_hash = ?";
    private static final String CHANGE =
            "UPDATE subscriber SET kinds = ?, all_services = ? WHERE tenant_id = ? AND uuid = ?";
    private static final String RECEIVERS = """
        SELECT s.uuid, s.channel, s.address, s.language, s.unsubscribe_token, s.signing_secret FROM subscriber s
        WHERE s.tenant_id = ? AND s.confirmed_at IS NOT NULL AND s.failures < ? AND JSON_CONTAINS(s.kinds, JSON_QUOTE(?))
          AND (s.all_services %s)
          AND (s.invited OR NOT EXISTS (
            SELECT 1 FROM status_page p WHERE p.tenant_id = s.tenant_id AND p.access <> 'public'))\
        """;
    private static final String OF_THESE = """
        OR EXISTS (SELECT 1 FROM subscriber_service x JOIN service v ON v.tenant_id = x.tenant_id AND v.id = x.service_id
         WHERE x.tenant_id = s.tenant_id AND x.subscriber_id = s.id AND v.uuid IN (%s))\
        """;
    private static final String COUNTS = """
        SELECT COALESCE(SUM(confirmed_at IS NULL), 0), COALESCE(SUM(confirmed_at IS NOT NULL AND failures < ?), 0),
          COALESCE(SUM(confirmed_at IS NOT NULL AND failures >= ?), 0) FROM subscriber WHERE tenant_id = ?\
        """;

    private static final String PENDING =
            "SELECT COUNT(*) FROM subscriber WHERE tenant_id = ? AND channel = ? AND confirmed_at IS NULL";

    @Inject
    Jdbc jdbc;

    /**
     * Those who get the same text.
     *
     * @param language of it
     */
    public record Audience(Channel channel, String language) {}

    /** In the order in which they came, behind the one with this number. */
    public List<Subscriber> list(long tenantId, SubscriberFilter filter, long after, int limit) throws SQLException {
        var sql = new StringBuilder(SELECT).append(" s.tenant_id = ? AND s.id > ?");
        var parameters = new ArrayList<Object>(List.of(tenantId, after));
        if (filter.channel() != null) {
            sql.append(" AND s.channel = ?");
            parameters.add(filter.channel().text());
        }
        if (filter.text() != null) {
            sql.append(" AND LOCATE(?, s.address) > 0");
            parameters.add(filter.text());
        }
        if (filter.status() != null) {
            sql.append(condition(filter.status()));
        }
        return jdbc.list(sql + " ORDER BY s.id LIMIT " + limit, SubscriberStore::subscriber, parameters.toArray());
    }

    private static String condition(Subscriber.Status status) {
        return switch (status) {
            case PENDING -> " AND s.confirmed_at IS NULL";
            case ACTIVE -> " AND s.confirmed_at IS NOT NULL AND s.failures < " + Subscriber.PATIENCE;
            case SUSPENDED -> " AND s.confirmed_at IS NOT NULL AND s.failures >= " + Subscriber.PATIENCE;
        };
    }

    public SubscriberCounts counts(long tenantId) throws SQLException {
        return jdbc.find(
                        COUNTS,
                        row -> new SubscriberCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        Subscriber.PATIENCE,
                        Subscriber.PATIENCE,
                        tenantId)
                .orElseThrow();
    }

    /** How many on this channel have been asked and have not answered. */
    public long pending(long tenantId, Channel channel) throws SQLException {
        return jdbc.find(PENDING, row -> row.getLong(1), tenantId, channel.text())
                .orElseThrow();
    }

    public Optional<Subscriber> find(long tenantId, UUID id) throws SQLException {
        return jdbc.find(SELECT + " s.tenant_id = ? AND s.uuid = ?", SubscriberStore::subscriber, tenantId, id);
    }

    public Optional<Subscriber> find(long tenantId, SubscriptionWish wish) throws SQLException {
        return jdbc.find(
                SELECT + " s.tenant_id = ? AND s.channel = ? AND s.address_hash = ?",
                SubscriberStore::subscriber,
                tenantId,
                wish.channel().text(),
                wish.addressHash());
    }

    /** Who has to confirm with this secret. */
    public Optional<Subscriber> asked(Secret secret) throws SQLException {
        return jdbc.find(SELECT + " s.confirm_hash = ?", SubscriberStore::subscriber, (Object) secret.hash());
    }

    /** Whose messages carry this token. */
    public Optional<Subscriber> holding(String token) throws SQLException {
        return jdbc.find(SELECT + " s.unsubscribe_token = ?", SubscriberStore::subscriber, (Object)
                token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param invited by the team
     * @param sealed the encrypted signing secret; null for mail
     */
    public void add(
            long tenantId, UUID id, SubscriptionWish wish, boolean invited, Secret confirm, byte[] sealed, Instant now)
            throws SQLException {
        jdbc.update(
                ADD,
                tenantId,
                id,
                wish.channel().text(),
                wish.address(),
                wish.addressHash(),
                wish.language(),
                json(wish.kinds()),
                wish.serviceIds().isEmpty(),
                invited,
                confirm.hash(),
                Secret.random(Secret.SUBSCRIPTION_PREFIX).text().getBytes(StandardCharsets.US_ASCII),
                sealed,
                now);
        choose(tenantId, id, wish.serviceIds());
    }

    /** The latest wish of somebody who has not confirmed counts; earlier secrets are void. */
    public void askAgain(Subscriber known, SubscriptionWish wish, Secret confirm, byte[] sealed, Instant now)
            throws SQLException {
        jdbc.update(
                ASK_AGAIN,
                wish.language(),
                json(wish.kinds()),
                wish.serviceIds().isEmpty(),
                confirm.hash(),
                sealed,
                now,
                known.tenantId(),
                known.id());
        choose(known.tenantId(), known.id(), wish.serviceIds());
    }

    /** Uses the secret up. Of all that try, on all nodes, exactly one is answered true. */
    public boolean confirm(Secret secret, Instant now) throws SQLException {
        return jdbc.update(CONFIRM, now, secret.hash()) == 1;
    }

    /** @param services empty for all */
    public void change(Subscriber known, Set<NewsKind> kinds, Set<UUID> services) throws SQLException {
        jdbc.update(CHANGE, json(kinds), services.isEmpty(), known.tenantId(), known.id());
        choose(known.tenantId(), known.id(), services);
    }

    private void choose(long tenantId, UUID id, Set<UUID> services) throws SQLException {
        jdbc.update(FORGET_SERVICES, tenantId, tenantId, id);
        if (!services.isEmpty()) {
            jdbc.update(
                    ADD_SERVICES.formatted(gaps(services)),
                    Stream.concat(Stream.of(tenantId, id), services.stream()).toArray());
        }
    }

    public boolean remove(long tenantId, UUID id) throws SQLException {
        return jdbc.update("DELETE FROM subscriber WHERE tenant_id = ? AND uuid = ?", tenantId, id) == 1;
    }

    public void succeeded(long tenantId, UUID id) throws SQLException {
        jdbc.update(
                "UPDATE subscriber SET failures = 0 WHERE tenant_id = ? AND uuid = ? AND failures > 0", tenantId, id);
    }

    public void failed(long tenantId, UUID id) throws SQLException {
        jdbc.update("UPDATE subscriber SET failures = failures + 1 WHERE tenant_id = ? AND uuid = ?", tenantId, id);
    }

    /** Deletes those who did not confirm in time. */
    public int purge(Instant before) throws SQLException {
        return jdbc.update("DELETE FROM subscriber WHERE confirmed_at IS NULL AND created_at < ? LIMIT 5000", before);
    }

    /** Who is to be told of something that concerns these services; of what concerns none, who wants to know all. */
    public Map<Audience, List<Receiver>> receivers(long tenantId, NewsKind kind, Collection<UUID> services)
            throws SQLException {
        var some = services.isEmpty() ? "" : OF_THESE.formatted(gaps(services));
        var found = new LinkedHashMap<Audience, List<Receiver>>();
        jdbc.list(
                RECEIVERS.formatted(some),
                row -> found.computeIfAbsent(audience(row), unseen -> new ArrayList<>())
                        .add(receiver(row)),
                Stream.concat(Stream.of(tenantId, Subscriber.PATIENCE, kind.text()), services.stream())
                        .toArray());
        return found;
    }

    private static Audience audience(ResultSet row) throws SQLException {
        var channel = Channel.of(row.getString("channel"));
        return new Audience(channel, channel == Channel.WEBHOOK ? "en" : row.getString("language"));
    }

    private static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(
                UUID.fromString(row.getString("uuid")),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                token(row),
                row.getBytes("signing_secret"));
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        var services = row.getString("services");
        return new Subscriber(
                row.getLong("tenant_id"),
                row.getLong("id"),
                UUID.fromString(row.getString("uuid")),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                kinds(row.getString("kinds")),
                row.getBoolean("all_services"),
                row.getBoolean("invited"),
                services == null
                        ? Set.of()
                        : Stream.of(services.split(",")).map(UUID::fromString).collect(Collectors.toSet()),
                token(row),
                row.getInt("failures"),
                UtcTimestamps.instant(row.getObject("created_at", LocalDateTime.class)),
                UtcTimestamps.instant(row.getObject("confirmed_at", LocalDateTime.class)));
    }

    private static String token(ResultSet row) throws SQLException {
        return new String(row.getBytes("unsubscribe_token"), StandardCharsets.US_ASCII);
    }

    private static String gaps(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String json(Set<NewsKind> kinds) {
        var array = JSON.createArrayBuilder();
        kinds.stream().sorted().map(NewsKind::text).forEach(array::add);
        return array.build().toString();
    }

    private static Set<NewsKind> kinds(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var kinds = EnumSet.noneOf(NewsKind.class);
            reader.readArray()
                    .getValuesAs(JsonString::getString)
                    .forEach(name -> NewsKind.parse(name).ifPresent(kinds::add));
            return kinds;
        }
    }
}
