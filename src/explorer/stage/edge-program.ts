/** Sigma's link program for this map: a smooth band along a quadratic Bezier curve that goes from one end's colour to the other's. */
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

type Info = Parameters<EdgeProgram['setUniforms']>[1];

const VERTEX = /* glsl */ `
attribute vec2 a_along;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_width;
attribute vec4 a_from;
attribute vec4 a_to;
uniform mat3 u_matrix;
uniform float u_pixel;
uniform float u_sizeRatio;
uniform highp float u_density;
uniform float u_bow;
varying vec4 v_color;
varying float v_side;
varying float v_half;
void main() {
  vec2 way = a_target - a_source;
  vec2 middle = (a_source + a_target) * 0.5 + vec2(-way.y, way.x) * u_bow;
  float t = a_along.x;
  vec2 at = mix(mix(a_source, middle, t), mix(middle, a_target, t), t);
  vec2 course = mix(middle - a_source, a_target - middle, t);
  vec2 normal = vec2(-course.y, course.x) / max(length(course), 1e-9);
  float width = a_width / u_sizeRatio;
  // A line thinner than a pixel is drawn a pixel wide and fainter.
  float drawn = max(width, 1.0 / u_density);
  v_half = drawn * 0.5;
  v_side = a_along.y * (v_half + 0.75 / u_density);
  v_color = mix(a_from, a_to, t);
  v_color.a *= width / drawn;
  gl_Position = vec4((u_matrix * vec3(at + normal * v_side * u_pixel, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform highp float u_density;
varying vec4 v_color;
varying float v_side;
varying float v_half;
void main() {
  float alpha = v_color.a * clamp(0.5 + (v_half - abs(v_side)) * u_density, 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}`;

/** A program class for links bowed by `bow` of their length, in `steps` pieces (1 for straight ones). It draws no picking layer. */
export function createEdgeProgram(bow: number, steps: number) {
  return class extends EdgeProgram {
    constructor(
      gl: WebGLRenderingContext | WebGL2RenderingContext,
      _picking: unknown,
      renderer: EdgeProgram['renderer'],
    ) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const ends = Array.from({ length: steps + 1 }, (_, k) => k / steps);
      return {
        VERTICES: 2 * (steps + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_pixel', 'u_sizeRatio', 'u_density', 'u_bow'],
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_from', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_to', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 2, type: FLOAT }],
        CONSTANT_DATA: ends.flatMap(t => [
          [t, -1],
          [t, 1],
        ]),
      };
    }

    processVisibleItem(
      _index: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & { to?: string },
    ) {
      // Written one by one: a hundred thousand short-lived lists are a pause.
      const { array } = this;
      array[at] = source.x;
      array[at + 1] = source.y;
      array[at + 2] = target.x;
      array[at + 3] = target.y;
      array[at + 4] = data.size;
      array[at + 5] = floatColor(data.color);
      array[at + 6] = floatColor(data.to ?? data.color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Info) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_pixel!, 2 * params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_density!, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_bow!, bow);
    }
  };
}
