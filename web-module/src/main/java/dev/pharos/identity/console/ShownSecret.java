package dev.pharos.identity.console;

import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.Issued;
import dev.pharos.identity.entity.OAuthClient;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The secret that was made by this very request: the page shows it, and nothing keeps it. */
@Named("shownSecret")
@RequestScoped
public class ShownSecret {

    private String name;
    private String clientId;
    private String text;

    public void key(Issued<ApiKey> issued) {
        name = issued.view().grant().name();
        text = issued.secret().text();
    }

    public void client(Issued<OAuthClient> issued) {
        name = issued.view().grant().name();
        clientId = issued.view().grant().uuid().toString();
        text = issued.secret().text();
    }

    public boolean isThere() {
        return text != null;
    }

    public String getName() {
        return name;
    }

    /** Null for an API key. */
    public String getClientId() {
        return clientId;
    }

    public String getText() {
        return text;
    }
}
