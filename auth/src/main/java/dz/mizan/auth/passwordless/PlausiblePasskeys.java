package dz.mizan.auth.passwordless;

import dz.mizan.auth.passkey.Passkeys;
import dz.mizan.auth.user.Users;
import dz.mizan.auth.webauthn.CredentialDescriptor;
import dz.mizan.common.crypto.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * Fills up the passkeys that a name is answered with, so that there are always as many, and always
 * the same, whether the user exists or not (WebAuthn level 3, 14.6.2). Hints are left out: they
 * would tell the real ones.
 */
@ApplicationScoped
class PlausiblePasskeys {
  // Of ids that common authenticators make.
  private static final int[] LENGTHS = {16, 20, 32, 32, 32, 48, 64};

  private final BlindIndex index;

  PlausiblePasskeys(BlindIndex index) {
    this.index = index;
  }

  /** Among the real ones, up to {@link Passkeys#MAX_PER_USER} that nobody has. */
  List<CredentialDescriptor> among(List<CredentialDescriptor> real, PasskeyLoginName name) {
    var who = name.company() + "\n" + Users.usernameKey(name.username());
    var all = new ArrayList<CredentialDescriptor>();
    real.forEach(passkey -> all.add(new CredentialDescriptor(passkey.id(), null)));
    for (var i = all.size(); i < Passkeys.MAX_PER_USER; i++) {
      all.add(new CredentialDescriptor(invent(who + "\n" + i), null));
    }
    all.sort(Comparator.comparing(CredentialDescriptor::id));
    return all;
  }

  private String invent(String seed) {
    var first = index.of(seed, "passkey.invented.1");
    var bytes = new byte[LENGTHS[Byte.toUnsignedInt(first[0]) % LENGTHS.length]];
    for (var at = 0; at < bytes.length; at += first.length) {
      var next = index.of(seed + "\n" + at, "passkey.invented.2");
      System.arraycopy(next, 0, bytes, at, Math.min(next.length, bytes.length - at));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
