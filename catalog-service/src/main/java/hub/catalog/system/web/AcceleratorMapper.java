package hub.catalog.system.web;

import hub.catalog.api.AcceleratorDto;
import hub.catalog.api.AcceleratorRequestDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.system.Accelerator;

/**
 * Accelerators between the wire and the domain.
 */
final class AcceleratorMapper {

	private AcceleratorMapper() {
	}

	static AcceleratorDto toDto(Accelerator accelerator, HeadShape head) {
		AcceleratorDto dto = new AcceleratorDto(head.id(), head.version(), head.createdAt(), head.updatedAt(),
				head.actions(), head.slug(), head.ownerFactoryId(), head.status(), accelerator.model(),
				accelerator.vendor(), head.figures(), head.source(), head.sourceKind(), head.asOf());
		dto.setMemoryGb(accelerator.head().current(Accelerator.MEMORY).orElse(null));
		dto.setBf16Tflops(accelerator.head().current(Accelerator.BF16).orElse(null));
		dto.setFp16Tflops(accelerator.head().current(Accelerator.FP16).orElse(null));
		dto.setSlurmGpusPerAccelerator(accelerator.slurmGpus());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	static Accelerator toDomain(EntryHead head, AcceleratorRequestDto body) {
		EntryHead stated = head.stating(Accelerator.MEMORY, body.getMemoryGb(), "GB")
			.stating(Accelerator.BF16, body.getBf16Tflops(), Accelerator.TFLOPS)
			.stating(Accelerator.FP16, body.getFp16Tflops(), Accelerator.TFLOPS);
		return new Accelerator(stated, body.getModel(), body.getVendor(), body.getSlurmGpusPerAccelerator());
	}

}
