package dz.mizan.auth.user;

import dz.mizan.auth.role.Rights;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A user of a company. His version counts his events. Only what changed is written: password and
 * verification are also changed by plain SQL, beside the version.
 */
@Entity
@DynamicUpdate
@Table(name = "app_user")
class User {
  @Id private UUID id;
  @Version private long version = 1;
  @Embedded private PersonalData data;
  @Embedded private UserLife life;
  @Embedded private Rights rights;
  @Embedded private Preferences preferences;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "password_changed_at")
  private @Nullable OffsetDateTime passwordChangedAt;

  @Column(name = "email_verified_at")
  private @Nullable OffsetDateTime emailVerifiedAt;

  @Column(name = "invited_by", updatable = false)
  private @Nullable UUID invitedBy;

  @Column(name = "employee_id")
  private @Nullable UUID employeeId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected User() {}

  private User(UUID id, PersonalData data, Rights rights, String language, UserStatus status) {
    this.id = id;
    this.data = data;
    this.life = UserLife.beginning(status);
    this.rights = rights;
    this.preferences = Preferences.in(language);
  }

  /** Somebody who registered himself; nothing is permitted to him yet. */
  static User pending(UUID id, NewUser user, String passwordHash) {
    return new User(id, user.data(), Rights.NONE, user.languageOrFrench(), UserStatus.PENDING)
        .having(passwordHash);
  }

  /** Somebody who may log in at once: who signs up the company, or is added by a colleague. */
  static User authorized(UUID id, NewUser user, String passwordHash, Rights rights) {
    return new User(id, user.data(), rights, user.languageOrFrench(), UserStatus.AUTHORIZED)
        .having(passwordHash);
  }

  /** Somebody who will choose a password himself when he takes the invitation up. */
  static User invited(UUID id, Invitation invitation, Rights rights, UUID invitedBy) {
    var language = invitation.languageOrFrench();
    var user = new User(id, invitation.data(), rights, language, UserStatus.INVITED);
    user.invitedBy = invitedBy;
    return user;
  }

  /**
   * Says which employee he is.
   *
   * @throws WrongUserStatus if he is not in, nor was, nor is invited; nothing changes
   */
  void link(UUID employee) {
    if (!status().hasRights()) {
      throw new WrongUserStatus(status());
    }
    employeeId = employee;
  }

  private User having(String newPasswordHash) {
    passwordHash = newPasswordHash;
    return this;
  }

  /**
   * Lets the user in, with these rights.
   *
   * @throws UserAlreadyAuthorized if he is in already; nothing changes
   * @throws WrongUserStatus if he is not one who waits or was rejected; nothing changes
   */
  void authorize(Rights granted) {
    if (status() == UserStatus.AUTHORIZED) {
      throw new UserAlreadyAuthorized();
    }
    if (status() != UserStatus.REJECTED) {
      life.require(UserStatus.PENDING);
    }
    life = life.to(UserStatus.AUTHORIZED);
    rights = granted;
  }

  /**
   * Makes the invited person a user who can log in. By the link his address is verified, too.
   *
   * @throws WrongUserStatus if he is not invited (any more); nothing changes
   */
  void acceptInvitation(String newPasswordHash) {
    life.require(UserStatus.INVITED);
    life = life.to(UserStatus.AUTHORIZED);
    passwordHash = newPasswordHash;
    emailVerifiedAt = life.authorizedAt();
  }

  /**
   * Gives the user another password.
   *
   * @throws WrongUserStatus if he has none, or may not log in any more; nothing changes
   */
  void changePassword(String newPasswordHash) {
    if (status() != UserStatus.PENDING && status() != UserStatus.AUTHORIZED) {
      throw new WrongUserStatus(status());
    }
    passwordHash = newPasswordHash;
    passwordChangedAt = now();
  }

  /** The user reads what is sent to his address. */
  void verifyEmail() {
    emailVerifiedAt = now();
  }

  // As precise as the column, so that the entity equals its row.
  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  void reject() {
    life = life.to(UserStatus.REJECTED);
  }

  /** Shuts him out for the time being; his rights stay. */
  void deactivate() {
    life = life.to(UserStatus.DEACTIVATED);
  }

  void reactivate() {
    life.require(UserStatus.DEACTIVATED);
    life = life.to(UserStatus.AUTHORIZED);
  }

  /** Takes away all that tells who he was, his password and his rights, for ever. */
  void delete() {
    life = life.to(UserStatus.DELETED);
    data = PersonalData.deleted(id);
    rights = Rights.NONE;
    passwordHash = null;
    emailVerifiedAt = null;
    employeeId = null;
  }

  /**
   * @return whether that is any different
   * @throws WrongUserStatus if he has no rights to be changed yet; nothing changes
   */
  boolean grant(Rights granted) {
    if (!status().hasRights()) {
      throw new WrongUserStatus(status());
    }
    boolean differs = !granted.isSameAs(rights);
    rights = granted;
    return differs;
  }

  /**
   * Another address is not verified any more.
   *
   * @return whether that is any different
   * @throws WrongUserStatus if he is deleted; nothing changes
   */
  boolean describe(String email, String fullName, Preferences wanted) {
    if (status() == UserStatus.DELETED) {
      throw new WrongUserStatus(status());
    }
    var described = data.with(email, fullName);
    boolean differs = !described.equals(data) || !wanted.isSameAs(preferences);
    if (!described.email().equals(data.email())) {
      emailVerifiedAt = null;
    }
    data = described;
    preferences = wanted;
    return differs;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  PersonalData data() {
    return data;
  }

  String username() {
    return data.username();
  }

  Rights rights() {
    return rights;
  }

  Preferences preferences() {
    return preferences;
  }

  UserStatus status() {
    return life.status();
  }

  @Nullable String passwordHash() {
    return passwordHash;
  }

  boolean isEmailVerified() {
    return emailVerifiedAt != null;
  }

  @Nullable UUID invitedBy() {
    return invitedBy;
  }

  /** Which employee of hr he is. */
  @Nullable UUID employeeId() {
    return employeeId;
  }
}
