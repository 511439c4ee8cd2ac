package dev.pharos.tenancy.control;

import dev.pharos.tenancy.entity.Plan;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores plans by their outside names. */
@Converter(autoApply = true)
public class PlanConverter implements AttributeConverter<Plan, String> {

    @Override
    public String convertToDatabaseColumn(Plan plan) {
        return plan == null ? null : plan.text();
    }

    @Override
    public Plan convertToEntityAttribute(String text) {
        return text == null ? null : Plan.of(text);
    }
}
