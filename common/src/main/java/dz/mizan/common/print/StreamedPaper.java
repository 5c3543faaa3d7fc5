package dz.mizan.common.print;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Answers with a paper in the format that was asked for. As a stream: a resource method that
 * produces both media types would write bytes as text, and this one has no fixed type.
 */
public final class StreamedPaper {
  private StreamedPaper() {}

  /**
   * @param paper read in a transaction that has ended; it is made on a worker thread
   * @param name of the file, without its ending: letters, digits and hyphens
   */
  public static RestMulti<Buffer> answer(Uni<Paper> paper, PaperFormat format, String name) {
    var answer =
        RestMulti.fromMultiData(
                paper
                    .chain(written -> PrintedPaper.bytes(written, format))
                    .map(Buffer::buffer)
                    .toMulti())
            .header("Content-Type", format.mediaType())
            .header(
                "Content-Disposition", "inline; filename=\"" + name + "." + format.ending() + "\"");
    return format == PaperFormat.HTML
        ? answer.header("Content-Security-Policy", PaperStyle.CONTENT_SECURITY_POLICY).build()
        : answer.build();
  }
}
