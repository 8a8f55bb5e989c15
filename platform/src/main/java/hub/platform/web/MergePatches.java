package hub.platform.web;

import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the merge patch of the request at hand.
 */
@FunctionalInterface
public interface MergePatches {

	MergePatch current();

	/**
	 * Reads the patch again from the bytes of the request that has already been bound.
	 */
	static MergePatches ofRequestBody(JsonMapper json) {
		return new RequestBodyPatches(json);
	}

}
