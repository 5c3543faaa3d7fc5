package dz.mizan.common.web;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses in CIDR notation, {@code 41.111.0.0/24} or {@code 2001:db8::/32}, or a
 * single address. Nothing else is read: no host names, no short forms, no zones.
 *
 * @param prefix how many leading bits count
 */
public record AddressRange(InetAddress address, int prefix) {
  private static final Pattern IPV4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

  /**
   * @throws IllegalArgumentException if it is no such range, or has bits set behind the prefix
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    var address = addressOf(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException("no IP address");
    }
    int bits = address.getAddress().length * Byte.SIZE;
    int prefix = slash < 0 ? bits : prefixOf(text.substring(slash + 1), bits);
    var range = new AddressRange(address, prefix);
    if (range.hasHostBits()) {
      throw new IllegalArgumentException("bits set behind the prefix");
    }
    return range;
  }

  /**
   * @param text an address as the connection has it; null if there is none
   */
  public boolean contains(@Nullable String text) {
    var other = text == null ? null : addressOf(withoutZone(text));
    if (other == null) {
      return false;
    }
    var mine = address.getAddress();
    var its = other.getAddress();
    if (mine.length != its.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(mine, bit) != bit(its, bit)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasHostBits() {
    var bytes = address.getAddress();
    for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
      if (bit(bytes, bit) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int bit(byte[] bytes, int index) {
    return bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1;
  }

  private static int prefixOf(String text, int bits) {
    int prefix = PREFIX.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("no prefix length");
    }
    return prefix;
  }

  // An IPv4 address that is written as an IPv6 one becomes the IPv4 address that it is.
  private static @Nullable InetAddress addressOf(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
