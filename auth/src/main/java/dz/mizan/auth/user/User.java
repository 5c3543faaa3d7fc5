package dz.mizan.auth.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A user of a company. His version counts his events: registered, then authorized. */
@Entity
@Table(name = "app_user")
class User {
  @Id private UUID id;

  @Column(updatable = false)
  private String username;

  @Column(name = "username_key", updatable = false)
  private String usernameKey;

  @Column(updatable = false)
  private String email;

  @Column(name = "full_name", updatable = false)
  private String fullName;

  @Column(name = "password_hash", updatable = false)
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private UserStatus status;

  private String[] roles;
  @Version private long version = 1;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected User() {}

  private User(UUID id, NewUser user, String passwordHash, UserStatus status, String... roles) {
    this.id = id;
    this.username = user.username();
    this.usernameKey = Usernames.key(user.username());
    this.email = user.email().strip();
    this.fullName = user.fullName().strip();
    this.passwordHash = passwordHash;
    this.status = status;
    this.roles = roles;
  }

  /** Somebody who registered himself; nothing is permitted to him yet. */
  static User pending(UUID id, NewUser user, String passwordHash) {
    return new User(id, user, passwordHash, UserStatus.PENDING);
  }

  /** The one who signs up the company. */
  static User superuser(UUID id, NewUser user, String passwordHash) {
    return new User(id, user, passwordHash, UserStatus.AUTHORIZED, Role.SUPERUSER.id());
  }

  /**
   * Lets the user in, with these roles.
   *
   * @throws UserAlreadyAuthorized if he is in already; nothing changes
   */
  void authorize(Collection<Role> granted) {
    if (status == UserStatus.AUTHORIZED) {
      throw new UserAlreadyAuthorized();
    }
    status = UserStatus.AUTHORIZED;
    roles = granted.stream().map(Role::id).sorted().toArray(String[]::new);
  }

  UUID id() {
    return id;
  }

  String username() {
    return username;
  }

  String email() {
    return email;
  }

  String fullName() {
    return fullName;
  }

  String passwordHash() {
    return passwordHash;
  }

  UserStatus status() {
    return status;
  }

  List<String> roles() {
    return List.of(roles);
  }

  long version() {
    return version;
  }
}
