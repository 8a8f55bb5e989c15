package hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads the patch again from the bytes of the request that has already been bound.
 */
final class RequestBodyPatches implements MergePatches {

	private final JsonMapper json;

	RequestBodyPatches(JsonMapper json) {
		this.json = json;
	}

	@Override
	public MergePatch current() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		return new MergePatch(this.json.readTree(BufferedBody.bytesOf(request)));
	}

}
