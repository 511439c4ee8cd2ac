package dev.pharos.platform.entity;

/** This node appended to the event log; once the transaction commits there is something to read. */
public record EventsAppended() {}
