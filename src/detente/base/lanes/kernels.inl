// Decides the arithmetic of exp, log, logistic and the normal quantile, once: maths.cpp instantiates these templates
// with one double, lanes.cpp with registers of doubles. The same operations in the same order give the same bits.
//
// No include guard and no #include: the text is included inside a namespace, once for each instruction set. A policy L
// gives V (values), M (masks), set, less, equal, select, any, abs, sqrt and, on the bit patterns of doubles, bit_and,
// bit_or, shift_left_52 and shift_right_52; V has + - * /. Polynomials have their lowest coefficient first. The
// polynomials of exp and log interpolate at Chebyshev nodes (computed with 200 bits, then rounded).

template <class L, unsigned n>
typename L::V polynomial(typename L::V x, const double (&coefficient)[n]) {
  typename L::V sum = L::set(coefficient[n - 1]);
  for (unsigned i = n - 1; i-- > 0;) sum = sum * x + L::set(coefficient[i]);
  return sum;
}

/// x rounded to the nearest integer (ties to even) for |x| < 2^51.
template <class L>
typename L::V nearest(typename L::V x) {
  const typename L::V shifter = L::set(0x1.8p52);
  return (x + shifter) - shifter;
}

/// 2^k for integers k in −1022..1023: k + 1023 stands in the low bits of 2^52 + 1023 + k and is moved to the exponent.
template <class L>
typename L::V power_of_two(typename L::V k) {
  return L::shift_left_52(k + L::set(0x1p52 + 1023));
}

/// y·2^k for y in [½, 2] and |k| ≤ 1080, with one rounding, into subnormals and infinity.
template <class L>
typename L::V scale(typename L::V y, typename L::V k) {
  const typename L::V half = nearest<L>(k * L::set(0.5));
  return y * power_of_two<L>(half) * power_of_two<L>(k - half);
}

template <class L>
struct Reduced {
  typename L::V k;    ///< integer
  typename L::V em1;  ///< e^r − 1 where x = k·ln 2 + r, |r| ≤ ln 2 / 2
};

/// Of x + x_low, |x| ≤ 750 (Cody & Waite's reduction). k·ln2_high is exact: ln2_high has 32 bits.
template <class L>
Reduced<L> reduce_exp(typename L::V x, typename L::V x_low) {
  using V = typename L::V;
  static constexpr double q[] = {0x1.0000000000000p-1,  0x1.5555555555557p-3,  0x1.5555555555556p-5,
                                 0x1.11111111100dcp-7,  0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13,
                                 0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19, 0x1.27e4db646b17ep-22,
                                 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29};
  const V k = nearest<L>(x * L::set(0x1.71547652b82fep+0));
  const V high = x - k * L::set(0x1.62e42fee00000p-1);
  const V low = k * L::set(0x1.a39ef35793c76p-33) - x_low;
  const V r = high - low;
  const V lost = (high - r) - low;
  return {k, r + (r * r * polynomial<L>(r, q) + lost)};
}

/// e^x. NaN → NaN, above 709.7827… → ∞, below −745.13… → 0.
template <class L>
typename L::V exp(typename L::V x) {
  using V = typename L::V;
  const V capped = L::select(L::less(x, L::set(750)), x, L::set(750));
  const V inside = L::select(L::less(L::set(-750), capped), capped, L::set(-750));
  const Reduced<L> reduced = reduce_exp<L>(inside, L::set(0));
  return L::select(L::equal(x, x), scale<L>(L::set(1) + reduced.em1, reduced.k), x);
}

template <class L>
struct Split {
  typename L::V k;  ///< integer
  typename L::V m;  ///< in [√½, √2]: x = m·2^k
};

/// Of a positive finite x, subnormals included.
template <class L>
Split<L> split(typename L::V x) {
  using V = typename L::V;
  const auto tiny = L::less(x, L::set(0x1p-1022));
  const V normal = L::select(tiny, x * L::set(0x1p54), x);
  const V fraction = L::bit_or(L::bit_and(normal, 0x000FFFFFFFFFFFFFU), 0x3FF0000000000000U);
  const V biased = L::bit_or(L::shift_right_52(normal), 0x4330000000000000U) - L::set(0x1p52);
  const V exponent = biased - L::select(tiny, L::set(1023 + 54), L::set(1023));
  const auto high = L::less(L::set(0x1.6a09e667f3bcdp+0), fraction);
  return {L::select(high, exponent + L::set(1), exponent), L::select(high, fraction * L::set(0.5), fraction)};
}

/// ln x. 0 → −∞, below 0 → NaN, ∞ → ∞, NaN → NaN.
/// ln m = 2 atanh s with s = f/(2+f), f = m − 1, arranged as f − (f²/2 − s(f²/2 + R)), R = 2(atanh s − s)/s.
template <class L>
typename L::V log(typename L::V x) {
  using V = typename L::V;
  static constexpr double q[] = {0x1.5555555555555p-1, 0x1.9999999999a38p-2, 0x1.2492492476c87p-2,
                                 0x1.c71c720160b47p-3, 0x1.745cf901605f7p-3, 0x1.3b1c360763b8ap-3,
                                 0x1.0fbe83c2cbcf3p-3, 0x1.0c04595972ab8p-3};
  const Split<L> parts = split<L>(x);
  const V f = parts.m - L::set(1);
  const V s = f / (L::set(2) + f);
  const V z = s * s;
  const V rest = z * polynomial<L>(z, q);
  const V half_square = L::set(0.5) * f * f;
  const V low = s * (half_square + rest) + parts.k * L::set(0x1.a39ef35793c76p-33);
  const V found = parts.k * L::set(0x1.62e42fee00000p-1) - ((half_square - low) - f);
  const V unusual = L::select(L::equal(x, L::set(0)), L::set(-__builtin_inf()), L::set(__builtin_nan("")));
  const V finite = L::select(L::less(L::set(0), x), found, unusual);
  return L::select(L::equal(x, L::set(__builtin_inf())), x, finite);
}

/// 1/(1 + e^−x), from e^−|x| so that nothing overflows and the lower tail keeps its relative accuracy.
template <class L>
typename L::V logistic(typename L::V x) {
  using V = typename L::V;
  const V t = exp<L>(L::set(0) - L::abs(x));
  return L::select(L::less(x, L::set(0)), t, L::set(1)) / (L::set(1) + t);
}

/// Φ⁻¹(p) of the standard normal: Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477–484.
/// 0 → −∞, 1 → ∞, outside [0, 1] and NaN → NaN.
template <class L>
typename L::V normal_quantile(typename L::V p) {
  using V = typename L::V;
  static constexpr double a[] = {3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
                                 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
                                 33430.575583588128105, 2509.0809287301226727};
  static constexpr double b[] = {1.0,
                                 42.313330701600911252,
                                 687.18700749205790830,
                                 5394.1960214247511077,
                                 21213.794301586595867,
                                 39307.895800092710610,
                                 28729.085735721942674,
                                 5226.4952788528545610};
  static constexpr double c[] = {1.42343711074968357734,   4.63033784615654529590,   5.76949722146069140550,
                                 3.64784832476320460504,   1.27045825245236838258,   0.241780725177450611770,
                                 0.0227238449892691845833, 7.74545014278341407640e-4};
  static constexpr double d[] = {1.0,
                                 2.05319162663775882187,
                                 1.67638483018380384940,
                                 0.689767334985100004550,
                                 0.148103976427480074590,
                                 0.0151986665636164571966,
                                 5.47593808499534494600e-4,
                                 1.05075007164441684324e-9};
  static constexpr double e[] = {6.65790464350110377720,    5.46378491116411436990,   1.78482653991729133580,
                                 0.296560571828504891230,   0.0265321895265761230930, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr double f[] = {1.0,
                                 0.599832206555887937690,
                                 0.136929880922735805310,
                                 0.0148753612908506148525,
                                 7.86869131145613259100e-4,
                                 1.84631831751005468180e-5,
                                 1.42151175831644588870e-7,
                                 2.04426310338993978564e-15};
  const V q = p - L::set(0.5);
  const V w = L::set(0.180625) - q * q;
  const V centre = q * polynomial<L>(w, a) / polynomial<L>(w, b);
  const auto outer = L::less(L::set(0.425), L::abs(q));
  if (!L::any(outer)) return L::select(L::equal(p, p), centre, p);

  const auto lower = L::less(q, L::set(0));
  const V tail = L::select(lower, p, L::set(1) - p);
  const V r = L::sqrt(L::set(0) - log<L>(tail));
  const V near = r - L::set(1.6);
  const V far = r - L::set(5);
  V size = polynomial<L>(near, c) / polynomial<L>(near, d);
  const auto beyond = L::less(L::set(5), r);
  if (L::any(beyond)) size = L::select(beyond, polynomial<L>(far, e) / polynomial<L>(far, f), size);
  size = L::select(L::equal(tail, L::set(0)), L::set(__builtin_inf()), size);
  const V signed_size = L::select(lower, L::set(0) - size, size);
  return L::select(outer, signed_size, L::select(L::equal(p, p), centre, p));
}
