package dev.pharos.problem;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Set;

/** Failed Bean Validation, by the names of the fields as the client wrote them. */
@Provider
@Dependent
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    /** Where the violated parameter sits in our code is none of the client's business. */
    private static final Set<ElementKind> OURS =
            Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER, ElementKind.RETURN_VALUE);

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return Problems.of(DomainException.invalid(errors)).build();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(field(violation.getPropertyPath()), violation.getMessage());
    }

    private static String field(Path path) {
        var field = new StringBuilder();
        path.forEach(node -> {
            if (!OURS.contains(node.getKind()) && node.getName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
            if (node.isInIterable() && node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
        });
        return field.isEmpty() ? "body" : field.toString();
    }
}
