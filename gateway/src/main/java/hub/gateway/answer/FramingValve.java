package hub.gateway.answer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Notes requests that say their length in two ways. Tomcat silently drops the second one
 * (RFC 9112 allows it), so that the header can only be found in the bytes that were
 * received.
 */
public final class FramingValve extends ValveBase {

	private static final String ATTRIBUTE = FramingValve.class.getName();

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (request.getHeader("Transfer-Encoding") != null
				&& request.getCoyoteRequest().getInputBuffer() instanceof ApplicationBufferHandler received
				&& announcesLength(received.getByteBuffer())) {
			request.setAttribute(ATTRIBUTE, Boolean.TRUE);
		}
		getNext().invoke(request, response);
	}

	/** Whether both {@code Transfer-Encoding} and {@code Content-Length} were sent. */
	public static boolean hasTwoLengths(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	private static boolean announcesLength(ByteBuffer buffer) {
		String received = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().rewind()).toString();
		int end = received.indexOf("\r\n\r\n");
		String head = (end >= 0) ? received.substring(0, end) : received;
		return head.toLowerCase(Locale.ROOT).contains("\ncontent-length");
	}

}
