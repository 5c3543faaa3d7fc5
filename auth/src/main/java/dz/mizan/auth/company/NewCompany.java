package dz.mizan.auth.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company about to be.
 *
 * @param code lower-case slug, unique among all companies
 * @param nif fiscal identification number, 15 or 20 digits
 */
public record NewCompany(UUID id, String code, String name, @Nullable String nif) {}
