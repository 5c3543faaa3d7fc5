package dz.mizan.common.trace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** An {@code ExportTraceServiceRequest} of OTLP. */
record SpanBatch(String service, List<Span> spans) {

  String json() {
    var request = JsonNodeFactory.instance.objectNode();
    var ofService = request.putArray("resourceSpans").addObject();
    ofService
        .putObject("resource")
        .putArray("attributes")
        .add(Span.attribute("service.name", service))
        .add(Span.attribute("service.namespace", "mizan"));
    var ofScope = ofService.putArray("scopeSpans").addObject();
    ofScope.putObject("scope").put("name", "dz.mizan");
    var list = ofScope.putArray("spans");
    spans.forEach(span -> list.add(span.json()));
    return request.toString();
  }
}
