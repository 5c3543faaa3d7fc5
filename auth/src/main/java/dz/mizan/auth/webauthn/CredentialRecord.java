package dz.mizan.auth.webauthn;

import java.util.UUID;

/**
 * What has to be kept of a passkey to recognise it.
 *
 * @param id base64url
 * @param publicKey COSE key, base64url
 * @param aaguid the authenticator's model, zeros where it keeps that to itself
 * @param signCount of its last use; 0 for those that do not count
 * @param backupEligible whether it may be copied to other devices of its owner; never changes
 * @param backedUp whether it was, when last used
 */
public record CredentialRecord(
    String id,
    String publicKey,
    UUID aaguid,
    long signCount,
    boolean backupEligible,
    boolean backedUp) {}
