// Pages that are about the same without anyone having said so.
#pragma once

#include "generator/model/site.h"

namespace wegwijzer {

/// Fills `kindred` of the pages whose collection asks for it: the pages of the same collection that share
/// telling terms of the glossary with it, the nearest first. Pages that an editor related to it are left out:
/// they are shown already. Nearness is the cosine of the angle between the pages' terms, each weighed by how
/// few pages have it (tf–idf with each term counted once; Salton and Buckley, 1988). Terms and relations must
/// be known.
void find_kindred(Site& site);

}  // namespace wegwijzer
