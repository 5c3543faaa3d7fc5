package dz.mizan.auth.session;

import dz.mizan.auth.user.Users;
import dz.mizan.common.web.ClientAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a login is counted under, whether there is such a user or not.
 *
 * @param name company and username: hashed, as it is short then, and names nobody
 * @param address the client's, or its IPv6 network
 */
record Tried(String name, String address) {
  static Tried of(String company, String username, @Nullable String address) {
    var who = company + "\n" + Users.usernameKey(username);
    return new Tried(hash(who), address == null ? "unknown" : ClientAddress.group(address));
  }

  /** The name as tried from the address. */
  String nameAndAddress() {
    return name + " " + address;
  }

  private static String hash(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
