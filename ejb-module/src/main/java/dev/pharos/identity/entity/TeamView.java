package dev.pharos.identity.entity;

/** A team, and how many are in it. */
public record TeamView(Team team, long members) {}
