package hub.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends bytes, well-formed or not.
 */
public final class RawClient {

	private final int port;

	public RawClient(int port) {
		this.port = port;
	}

	/** Sends lines as they are, and returns all that comes back until the end. */
	public String send(String... lines) {
		return exchange(String.join("\r\n", lines) + "\r\n\r\n");
	}

	public String exchange(String bytes) {
		try (Socket socket = connect()) {
			socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return readAll(socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends a chunked body of so many bytes without waiting, and returns what comes back.
	 */
	public String sendChunked(String head, int bytes) {
		byte[] chunk = new byte[64 * 1024];
		try (Socket socket = connect()) {
			OutputStream out = socket.getOutputStream();
			out.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			Thread.ofVirtual().start(() -> {
				try {
					for (int sent = 0; sent < bytes; sent += chunk.length) {
						out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
						out.write(chunk);
						out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
					}
				}
				catch (IOException ex) {
					// The front door may hang up; what it has said counts.
					return;
				}
			});
			return readAll(socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(20_000);
		return socket;
	}

	private static String readAll(Socket socket) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		InputStream in = socket.getInputStream();
		try {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				all.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			return all.toString(StandardCharsets.UTF_8);
		}
		return all.toString(StandardCharsets.UTF_8);
	}

}
