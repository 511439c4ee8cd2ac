package dev.pharos.identity.console;

import dev.pharos.identity.entity.NewGrant;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody fills in to let a program in. */
public class GrantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Days to choose from; 0 is for ever. */
    static final List<Integer> LIFETIMES = List.of(0, 30, 90, 365);

    private final boolean client;
    private final HashMap<String, Object> values = new HashMap<>();
    private final HashMap<String, Boolean> chosen = new HashMap<>();
    private int days;

    GrantForm() {
        this(false);
    }

    private GrantForm(boolean client) {
        this.client = client;
    }

    static GrantForm forClient() {
        return new GrantForm(true);
    }

    NewGrant grant(Instant now) {
        var scopes = chosen.entrySet().stream()
                .filter(scope -> Boolean.TRUE.equals(scope.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new NewGrant((String) values.get("name"), scopes, days == 0 ? null : now.plus(Duration.ofDays(days)));
    }

    /** An OAuth client, otherwise an API key. */
    public boolean isClient() {
        return client;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    /** Whether a scope is ticked, by its name. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
