package dk.nattevagt.gateway.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file's {@code page} as it is written; anything may be missing. */
record PageFile(@Nullable String address, @Nullable Integer port, @Nullable String password,
        @Nullable String passwordHash, @Nullable Path tlsKey, @Nullable Path tlsCertificate) {}
