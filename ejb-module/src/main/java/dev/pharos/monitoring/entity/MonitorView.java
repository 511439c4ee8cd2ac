package dev.pharos.monitoring.entity;

/** A monitor and what is known of it, as read together. */
public record MonitorView(Monitor monitor, MonitorState state) {}
