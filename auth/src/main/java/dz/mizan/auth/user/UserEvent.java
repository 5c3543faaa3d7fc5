package dz.mizan.auth.user;

import dz.mizan.auth.user.event.UserAuthorized;
import dz.mizan.auth.user.event.UserChanged;
import dz.mizan.auth.user.event.UserDeactivated;
import dz.mizan.auth.user.event.UserDeleted;
import dz.mizan.auth.user.event.UserEmailVerified;
import dz.mizan.auth.user.event.UserInvited;
import dz.mizan.auth.user.event.UserLinked;
import dz.mizan.auth.user.event.UserPasswordChanged;
import dz.mizan.auth.user.event.UserRegistered;
import dz.mizan.auth.user.event.UserRejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a user.
 *
 * @param type of the event
 */
record UserEvent(String type, Record data) {
  static UserEvent registered(User user) {
    var data = user.data();
    return new UserEvent(
        UserRegistered.TYPE,
        new UserRegistered(user.id(), data.username(), data.email(), data.fullName()));
  }

  static UserEvent authorized(User user, UUID by) {
    return new UserEvent(
        UserAuthorized.TYPE,
        new UserAuthorized(user.id(), user.username(), user.rights().roleList(), by));
  }

  static UserEvent linked(User user, UUID employeeId, UUID by) {
    return new UserEvent(
        UserLinked.TYPE, new UserLinked(user.id(), user.username(), employeeId, by));
  }

  static UserEvent invited(User user, UUID by) {
    var data = user.data();
    return new UserEvent(
        UserInvited.TYPE,
        new UserInvited(
            user.id(),
            data.username(),
            data.email(),
            data.fullName(),
            user.rights().roleList(),
            by));
  }

  static UserEvent rejected(User user, @Nullable String reason, UUID by) {
    return new UserEvent(
        UserRejected.TYPE, new UserRejected(user.id(), user.username(), reason, by));
  }

  static UserEvent changed(User user) {
    var data = user.data();
    return new UserEvent(
        UserChanged.TYPE,
        new UserChanged(
            user.id(),
            data.username(),
            data.email(),
            data.fullName(),
            user.preferences().language(),
            user.rights().roleList(),
            user.rights().permissionList(),
            user.rights().scope()));
  }

  static UserEvent passwordChanged(User user) {
    return new UserEvent(
        UserPasswordChanged.TYPE, new UserPasswordChanged(user.id(), user.username()));
  }

  static UserEvent emailVerified(User user) {
    return new UserEvent(
        UserEmailVerified.TYPE,
        new UserEmailVerified(user.id(), user.username(), user.data().email()));
  }

  static UserEvent deactivated(User user, UUID by) {
    return new UserEvent(UserDeactivated.TYPE, new UserDeactivated(user.id(), user.username(), by));
  }

  static UserEvent deleted(User user, UUID by) {
    return new UserEvent(UserDeleted.TYPE, new UserDeleted(user.id(), by));
  }
}
