package hub.gateway.shape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * A body that is counted and timed while it is read.
 */
final class CountedBody extends FilterInputStream {

	private static final long GRACE_NANOS = Duration.ofSeconds(5).toNanos();

	private final long max;

	private final long deadlineNanos;

	private final int minBytesPerSecond;

	private final long start = System.nanoTime();

	private long count;

	CountedBody(InputStream body, long max, ShapeProperties limits) {
		super(body);
		this.max = max;
		this.deadlineNanos = limits.bodyDeadline().toNanos();
		this.minBytesPerSecond = limits.minBytesPerSecond();
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		int read = readInTime(target, offset, length);
		this.count += Math.max(read, 0);
		if (this.count > this.max) {
			throw new RefusedException(ProblemType.PAYLOAD_TOO_LARGE, "detail.payload-too-large",
					Map.of("max", this.max));
		}
		if (read >= 0) {
			checkPace();
		}
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private int readInTime(byte[] target, int offset, int length) {
		try {
			return super.read(target, offset, length);
		}
		catch (SocketTimeoutException ex) {
			throw tooSlow();
		}
		catch (IOException ex) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.body-broken", Map.of());
		}
	}

	private void checkPace() {
		long elapsed = System.nanoTime() - this.start;
		boolean late = elapsed > this.deadlineNanos;
		boolean slow = elapsed > GRACE_NANOS && this.count * 1_000_000_000L < (double) this.minBytesPerSecond * elapsed;
		if (late || slow) {
			throw tooSlow();
		}
	}

	private RefusedException tooSlow() {
		return new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.body-too-slow", Map.of("seconds",
				Duration.ofNanos(this.deadlineNanos).toSeconds(), "bytesPerSecond", this.minBytesPerSecond));
	}

}
