package dz.mizan.auth.passkey;

import dz.mizan.auth.webauthn.Attested;
import dz.mizan.auth.webauthn.CredentialRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential of a user. Its version counts its names; uses do not change it. */
@Entity
@Table(name = "passkey")
class Passkey {
  @Id private UUID id;

  @Column(name = "user_id", updatable = false)
  private UUID userId;

  private String name;

  @Column(name = "credential_id", updatable = false)
  private String credentialId;

  @Column(name = "public_key", updatable = false)
  private String publicKey;

  @Column(updatable = false)
  private UUID aaguid;

  @Column(updatable = false)
  private String[] transports;

  @Column(updatable = false)
  private @Nullable Boolean discoverable;

  @Column(name = "sign_count", updatable = false)
  private long signCount;

  @Column(name = "backup_eligible", updatable = false)
  private boolean backupEligible;

  @Column(name = "backed_up", updatable = false)
  private boolean backedUp;

  @Column(name = "session_id", updatable = false)
  private @Nullable UUID sessionId;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_used_at", updatable = false)
  private @Nullable Instant lastUsedAt;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  @Version private long version = 1;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Passkey() {}

  Passkey(UUID id, Owner owner, String name, Attested attested, Instant now) {
    var credential = attested.credential();
    this.id = id;
    this.userId = owner.userId();
    this.sessionId = owner.sessionId();
    this.name = name.strip();
    this.credentialId = credential.id();
    this.publicKey = credential.publicKey();
    this.aaguid = credential.aaguid();
    this.transports = attested.transports().toArray(String[]::new);
    this.discoverable = attested.discoverable();
    this.signCount = credential.signCount();
    this.backupEligible = credential.backupEligible();
    this.backedUp = credential.backedUp();
    this.createdAt = now;
  }

  /**
   * Whose it is.
   *
   * @param sessionId the login from which it was added
   */
  record Owner(UUID userId, @Nullable UUID sessionId) {}

  void rename(String newName) {
    name = newName.strip();
  }

  /** Makes it useless for ever. */
  void remove(Instant now) {
    removedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  String name() {
    return name;
  }

  CredentialRecord credential() {
    return new CredentialRecord(
        credentialId, publicKey, aaguid, signCount, backupEligible, backedUp);
  }

  /** What its use proves (RFC 8176): a key of hardware, or one that is copied; and its user. */
  List<String> methods() {
    return List.of(backupEligible ? "swk" : "hwk", "user", "mfa");
  }

  List<String> transports() {
    return List.of(transports);
  }

  @Nullable Boolean discoverable() {
    return discoverable;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant lastUsedAt() {
    return lastUsedAt;
  }

  long version() {
    return version;
  }
}
