package dz.mizan.common.start;

import org.graalvm.nativeimage.c.function.CFunction;

/** What a native executable tells Linux about its memory. There is none of it on the JVM. */
final class PageAdvice {
  private static final int MADV_DONTNEED = 4;

  private PageAdvice() {}

  /**
   * Unmaps pages; who touches one again gets it as it is in its file.
   *
   * @param start of a page
   * @return 0, or -1 if it was not done
   */
  static int giveBack(long start, long length) {
    return madvise(start, length, MADV_DONTNEED);
  }

  @CFunction("madvise")
  private static native int madvise(long start, long length, int advice);
}
