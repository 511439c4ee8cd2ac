package dev.pharos.incidents.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class FollowRuleConverter implements AttributeConverter<FollowRule, String> {

    @Override
    public String convertToDatabaseColumn(FollowRule rule) {
        return rule.text();
    }

    @Override
    public FollowRule convertToEntityAttribute(String text) {
        return FollowRule.parse(text).orElseThrow();
    }
}
