/* Compiled in: nothing is linked. */
#define XXH_INLINE_ALL
#include <xxhash.h>

/* Big endian, as its authors write it. */
static inline void cxxhash_128(const unsigned char *bytes, size_t count, unsigned char *digest) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, count));
  for (int index = 0; index < 16; index++) digest[index] = canonical.digest[index];
}
