package hub.access.mode;

import java.util.List;
import java.util.Optional;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * The access modes of this hub. They are public.
 */
public interface AccessModes {

	Optional<AccessMode> findAccessMode(AccessModeId id);

	Page<AccessMode> listAccessModes(ModeFilter filter, PageQuery query);

	/** All modes by name; there are few. */
	List<AccessMode> allAccessModes();

	/** Adds the modes that are not there yet and leaves the others as they are. */
	void addMissing(List<AccessMode> modes);

}
