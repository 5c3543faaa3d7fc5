package dz.mizan.auth.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company about to be.
 *
 * @param code lower-case slug, unique among all companies
 * @param language of its documents
 */
public record NewCompany(
    UUID id,
    String code,
    String name,
    CompanyDetails details,
    @Nullable Address address,
    String language) {}
