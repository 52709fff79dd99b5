/** Sigma's node program for this map: discs, squares, diamonds and rings of equal area, smooth at any zoom, edged in the background colour. */
import { type NodeProgram as Base, NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { parseHex, type Rgb } from './colour.ts';
import { BORDER } from './paint.ts';

/** Read at every frame, so that a change of theme needs no new program. */
export interface Paper {
  background: string;
}

type Info = Parameters<Base['setUniforms']>[1];

const VERTEX = /* glsl */ `
#ifndef POINTS
attribute vec2 a_corner;
#endif
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_pixel;
uniform float u_sizeRatio;
uniform highp float u_density;
varying vec2 v_at;
varying float v_reach;
varying float v_radius;
varying float v_shape;
varying vec4 v_color;
void main() {
  v_radius = a_size / u_sizeRatio;
  v_reach = v_radius * 1.3 + ${(BORDER + 1).toFixed(1)};
#ifdef POINTS
  v_at = vec2(0.0);
  gl_PointSize = 2.0 * v_reach * u_density;
#else
  v_at = a_corner * v_reach;
#endif
  v_shape = a_shape;
  v_color = a_color;
  gl_Position = vec4((u_matrix * vec3(a_position + v_at * u_pixel, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform highp float u_density;
uniform vec3 u_border;
varying vec2 v_at;
varying float v_reach;
varying float v_radius;
varying float v_shape;
varying vec4 v_color;
float square(vec2 at, float half_) {
  float corner = half_ * 0.36;
  vec2 q = abs(at) - half_ + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
void main() {
#ifdef POINTS
  vec2 at = (2.0 * gl_PointCoord - 1.0) * v_reach;
#else
  vec2 at = v_at;
#endif
  float d = length(at) - v_radius;
  if (v_shape > 0.5 && v_shape < 2.5) {
    vec2 turned = v_shape < 1.5 ? at : vec2(at.x + at.y, at.y - at.x) * 0.70710678;
    d = square(turned, v_radius * 0.9);
  }
  float cover = clamp(0.5 - (d - ${BORDER.toFixed(1)}) * u_density, 0.0, 1.0);
  float inside = clamp(0.5 - d * u_density, 0.0, 1.0);
  if (v_shape > 2.5) inside *= clamp(0.5 + (length(at) - v_radius * 0.5) * u_density, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_border, v_color.rgb, inside) * cover, cover);
}`;

/**
 * A program class whose edging follows `paper`. `points`: one GL point a node instead of an instanced square, six times as fast without a
 * graphics card; with one, points vanish when their middle leaves the screen. It draws no picking layer: the stage finds nodes by arithmetic.
 */
export function createNodeProgram(paper: Paper, points: boolean) {
  return class extends NodeProgram {
    constructor(
      gl: WebGLRenderingContext | WebGL2RenderingContext,
      _picking: unknown,
      renderer: Base['renderer'],
    ) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP, POINTS } = WebGLRenderingContext;
      const prefix = points ? '#define POINTS\n' : '';
      const definition = {
        VERTICES: points ? 1 : 4,
        VERTEX_SHADER_SOURCE: prefix + VERTEX,
        FRAGMENT_SHADER_SOURCE: prefix + FRAGMENT,
        METHOD: points ? POINTS : TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_pixel', 'u_sizeRatio', 'u_density', 'u_border'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
      if (points) return definition;
      return {
        ...definition,
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(_index: number, at: number, data: NodeDisplayData & { shape?: number }) {
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = data.shape ?? 0;
      array[at + 4] = floatColor(data.color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Info) {
      const border: Rgb = parseHex(paper.background);
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_pixel ?? null, 2 * params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_density!, params.pixelRatio);
      gl.uniform3f(uniformLocations.u_border!, border[0] / 255, border[1] / 255, border[2] / 255);
    }
  };
}
