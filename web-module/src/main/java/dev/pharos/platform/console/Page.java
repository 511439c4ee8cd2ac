package dev.pharos.platform.console;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a backing bean tells the person in front of the page, and where it sends them. */
@Named
@RequestScoped
public class Page {

    private static final String FORM = "form";

    /** Which component sent an Ajax request. */
    private static final String SOURCE = "jakarta.faces.source";

    private static final int NOT_FOUND = 404;

    /** A text of the bundle, in the language of the page. */
    public String text(String key, Object... values) {
        return Texts.of(faces().getViewRoot().getLocale(), key, values);
    }

    /** The language of the page. */
    public Locale locale() {
        return faces().getViewRoot().getLocale();
    }

    /** Says that something was done. */
    public void done(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, values));
    }

    /** Says why something was not done: at the field that is wrong, or above the form. */
    public void refused(DomainException refusal) {
        if (refusal.kind() == Kind.INVALID) {
            refusal.errors().forEach(this::wrong);
        } else if (refusal.kind() == Kind.THROTTLED) {
            var seconds = Math.max(1, refusal.retryAfter().plusMillis(999).toSeconds());
            add(null, FacesMessage.SEVERITY_ERROR, text("refused.throttled", seconds));
        } else {
            add(null, FacesMessage.SEVERITY_ERROR, refusal.getMessage());
        }
        faces().validationFailed();
    }

    /**
     * Says what is wrong with one field, by the name it has in the API; people read its label, or where it is more than one
     * component the text {@code field.<name>}.
     */
    public void wrong(FieldError error) {
        var input = input(error.field());
        var label = input.map(found -> (String) found.getAttributes().get("label"))
                .or(() -> Texts.find(faces().getViewRoot().getLocale(), "field." + error.field()))
                .orElse(error.field());
        input.ifPresent(Page::refuse);
        add(
                input.map(found -> found.getClientId(faces())).orElse(null),
                FacesMessage.SEVERITY_ERROR,
                label + " " + error.message() + ".");
    }

    /** What somebody typed stays in the field: PrimeFaces empties one that is invalid after its value was taken over. */
    private static void refuse(UIInput input) {
        // What is ticked stays by itself, and is submitted as an array, which it need not be in the end.
        if (!(input instanceof UISelectMany)) {
            input.setSubmittedValue(input.getValue());
        }
        input.setValid(false);
    }

    /** Why what was asked for was not done, where no single field is to blame. */
    public List<String> getRefusals() {
        return faces().getMessageList(null).stream()
                .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                .map(Page::shown)
                .toList();
    }

    private static String shown(FacesMessage message) {
        message.rendered();
        return message.getSummary();
    }

    /** Goes to a path of this application, which begins with a slash. */
    public void goTo(String path) {
        var external = faces().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers that there is no such page. */
    public void notFound() {
        try {
            faces().getExternalContext().responseSendError(NOT_FOUND, null);
            faces().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field's component is named after it; dots mean something else in ids. */
    private static Optional<UIInput> input(String field) {
        var id = field.replace('.', '-');
        return surroundings().stream()
                .map(container -> faces().getViewRoot().findComponent(container + ":" + id))
                .filter(UIInput.class::isInstance)
                .map(UIInput.class::cast)
                .findFirst();
    }

    /** The containers around what was pressed, the innermost first: a page may have several forms, and they may have parts. */
    private static List<String> surroundings() {
        var source = faces().getExternalContext().getRequestParameterMap().get(SOURCE);
        if (source == null || source.indexOf(':') < 1) {
            return List.of(FORM);
        }
        var parts = Stream.of(source.split(":"))
                .filter(part -> !part.matches("\\d+"))
                .toList();
        return IntStream.iterate(parts.size() - 1, depth -> depth > 0, depth -> depth - 1)
                .mapToObj(depth -> String.join(":", parts.subList(0, depth)))
                .toList();
    }

    private static void add(String clientId, Severity severity, String text) {
        faces().addMessage(clientId, new FacesMessage(severity, text, text));
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }
}
