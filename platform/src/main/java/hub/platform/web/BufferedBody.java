package hub.platform.web;

import java.io.ByteArrayInputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A request whose body has been read whole within its limit, so that it can be
 * fingerprinted and read again.
 */
public final class BufferedBody extends HttpServletRequestWrapper {

	private static final String ATTRIBUTE = BufferedBody.class.getName();

	private final byte[] body;

	BufferedBody(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
		request.setAttribute(ATTRIBUTE, body);
	}

	/**
	 * The bytes of the body of a request that passed the limits; empty without a body.
	 */
	public static byte[] bytesOf(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof byte[] bytes) ? bytes : new byte[0];
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Replay(this.body);
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/** Reads from memory. */
	private static final class Replay extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Replay(byte[] body) {
			this.bytes = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is in memory already");
		}

	}

}
