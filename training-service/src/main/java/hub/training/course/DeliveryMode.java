package hub.training.course;

/**
 * Where one takes part. Only courses are {@code SELF_PACED}, sessions never are.
 */
public enum DeliveryMode {

	ONSITE, ONLINE, HYBRID, SELF_PACED

}
