package dev.pharos.egress.entity;

/** A target that breaks a rule of syntax or policy. The message is the rule, fit for the person who typed the target. */
public class InvalidTargetException extends RuntimeException {

    public InvalidTargetException(String rule) {
        super(rule, null, false, false);
    }
}
