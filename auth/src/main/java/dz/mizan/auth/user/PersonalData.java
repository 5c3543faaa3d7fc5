package dz.mizan.auth.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What tells who a user is; none of it is left when he is deleted.
 *
 * @param usernameKey equal for all spellings of the username
 * @param searchKey name, username and address, folded, to be searched
 */
@Embeddable
record PersonalData(
    String username,
    @Column(name = "username_key") String usernameKey,
    String email,
    @Column(name = "full_name") String fullName,
    @Column(name = "search_key") String searchKey) {

  static PersonalData of(String username, String email, String fullName) {
    var address = email.strip();
    var name = fullName.strip();
    return new PersonalData(
        username,
        Usernames.key(username),
        address,
        name,
        SearchKey.of(String.join("\n", name, username, address)));
  }

  PersonalData with(String newEmail, String newFullName) {
    return of(username, newEmail, newFullName);
  }

  /** Nobody: the row stays, as history refers to it. */
  static PersonalData deleted(UUID id) {
    var username = "deleted-" + id;
    return new PersonalData(username, username, "", "", "");
  }
}
