package dk.nattevagt.central.config;

import org.jspecify.annotations.Nullable;

/**
 * A grant a citizen had before the service came.
 *
 * @param service as the municipality's quality standard calls it
 * @param duration temporary or permanent
 * @param applied such as 2026-05-12
 * @param decided null while it is applied for
 * @param started first delivery
 */
public record CitizenGrantKeys(String service, @Nullable String legalBasis, @Nullable String variant,
        @Nullable String duration, @Nullable String applied, @Nullable String decided, @Nullable String started) {}
