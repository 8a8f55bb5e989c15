package hub.gateway.testing;

import java.util.List;

import org.springframework.context.annotation.Primary;

import hub.gateway.limit.InProcessQuotas;
import hub.gateway.limit.Quotas;

/**
 * Quotas that a test can make whole again.
 */
@Primary
public class ForgetfulQuotas implements Quotas {

	private volatile Quotas counting = new InProcessQuotas();

	/** Forgets what everybody has used. */
	public void forget() {
		this.counting = new InProcessQuotas();
	}

	@Override
	public Verdict take(List<Claim> claims) {
		return this.counting.take(claims);
	}

	@Override
	public void giveBack(List<Claim> claims) {
		this.counting.giveBack(claims);
	}

}
