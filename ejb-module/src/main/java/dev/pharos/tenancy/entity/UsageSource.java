package dev.pharos.tenancy.entity;

/** A part of the product that knows some of the usage; every bean of this type is asked. */
public interface UsageSource {

    /** What it knows, zero for all else. */
    Usage usage(long tenantId);
}
