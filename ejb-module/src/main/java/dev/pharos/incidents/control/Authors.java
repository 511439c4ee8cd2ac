package dev.pharos.incidents.control;

import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.identity.boundary.Accounts;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Person;
import dev.pharos.incidents.entity.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whoever writes right now, as customers may read it: people by their name where they have given one. */
@ApplicationScoped
public class Authors {

    @Inject
    CurrentActor actor;

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    public Author current() {
        var who = actor.get();
        return switch (who.kind()) {
            case USER ->
                new Author(
                        Author.Kind.PERSON,
                        who.id(),
                        caller.find().map(this::name).orElse(who.name()));
            case API_KEY, OAUTH_CLIENT -> new Author(Author.Kind.PROGRAM, who.id(), who.name());
            case ANONYMOUS, SYSTEM -> Author.system();
        };
    }

    private String name(Caller known) {
        return known instanceof Person person ? name(person) : actor.get().name();
    }

    private String name(Person person) {
        var name = accounts.profile(person).name();
        return name.isBlank() ? person.email() : name;
    }
}
