package hub.platform.idempotency;

import java.util.UUID;

/**
 * What a caller asks for once, however often the request is sent.
 *
 * @param id the same in every retry; becomes the id of the resource that the request
 * creates
 */
public record Operation(UUID id) {

}
