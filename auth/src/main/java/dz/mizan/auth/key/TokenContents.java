package dz.mizan.auth.key;

import java.util.List;
import java.util.UUID;

/** What an access token says about its bearer. */
public record TokenContents(
    UUID companyId,
    UUID userId,
    String username,
    UUID sessionId,
    List<String> roles,
    List<String> permissions) {}
